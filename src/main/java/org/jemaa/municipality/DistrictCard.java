package org.jemaa.municipality;

import org.jemaa.shared.LocalText;

/** A district as pages show it. The code is what imported files call it. */
public record DistrictCard(long id, String code, LocalText name) {
}
