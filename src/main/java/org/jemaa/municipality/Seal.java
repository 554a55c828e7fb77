package org.jemaa.municipality;

/** A municipality's seal as it is served: a PNG of at most 256 pixels a side. */
public record Seal(byte[] png) {
}
