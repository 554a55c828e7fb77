package org.jemaa.municipality;

public record MunicipalityId(long value) {
}
