package org.jemaa.municipality.api;

/** The colours that follow from a municipality's own: darker when pointed at and behind the page's head, paler as a ground. */
record Shades(int red, int green, int blue) {

    static Shades of(String accent) {
        int rgb = Integer.parseInt(accent.substring(1), 16);
        return new Shades(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    String styleSheet() {
        return ":root{--jm-town:" + mixed(0, 0) + ";--jm-town-hover:" + mixed(25, 0) + ";--jm-town-deep:" + mixed(40, 0)
            + ";--jm-town-tint:" + mixed(90, 255) + ";--jm-town-line:" + mixed(65, 255) + "}\n";
    }

    /** This colour with so many hundredths of black (0) or white (255). */
    private String mixed(int hundredths, int with) {
        return String.format("#%02x%02x%02x", mix(red, hundredths, with), mix(green, hundredths, with), mix(blue, hundredths, with));
    }

    private static int mix(int channel, int hundredths, int with) {
        return (channel * (100 - hundredths) + with * hundredths) / 100;
    }
}
