package org.jemaa.result.web;

import java.util.List;

/** A tie that decided something, in words; lots only where the lot decided. */
public record TieLine(String who, String decidedBy, String order, List<Lot> lots) {

    public record Lot(String reference, String title, String digest) {
    }
}
