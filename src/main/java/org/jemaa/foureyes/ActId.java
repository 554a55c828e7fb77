package org.jemaa.foureyes;

public record ActId(long value) {
}
