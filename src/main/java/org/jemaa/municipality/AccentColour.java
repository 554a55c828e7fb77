package org.jemaa.municipality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jemaa.shared.Refusal;

/**
 * A municipality's own colour for buttons and bars, as #rrggbb. White text stands on it, so a colour whose contrast with white is
 * under 7:1 (WCAG 2.2, 1.4.6) is refused when it is set, not found out by a reader later.
 */
final class AccentColour {

    private static final BigDecimal LEAST_CONTRAST = BigDecimal.valueOf(7);

    private AccentColour() {
    }

    static Optional<Refusal> check(String accent) {
        if (accent == null) {
            return Optional.empty();
        }
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            return Optional.of(Refusal.ofField("accent", MunicipalityRefusal.ACCENT_NOT_READABLE));
        }
        BigDecimal contrast = contrastWithWhite(accent);
        return contrast.compareTo(LEAST_CONTRAST) >= 0 ? Optional.empty()
            : Optional.of(Refusal.ofField("accent", MunicipalityRefusal.ACCENT_TOO_PALE, contrast.round(new MathContext(3))));
    }

    static BigDecimal contrastWithWhite(String accent) {
        BigDecimal luminance = channel(accent, 1).multiply(new BigDecimal("0.2126"))
            .add(channel(accent, 3).multiply(new BigDecimal("0.7152")))
            .add(channel(accent, 5).multiply(new BigDecimal("0.0722")));
        return new BigDecimal("1.05").divide(luminance.add(new BigDecimal("0.05")), MathContext.DECIMAL32);
    }

    private static BigDecimal channel(String accent, int at) {
        double share = Integer.parseInt(accent.substring(at, at + 2), 16) / 255.0;
        return BigDecimal.valueOf(share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
}
