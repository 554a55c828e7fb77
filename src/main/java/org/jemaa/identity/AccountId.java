package org.jemaa.identity;

public record AccountId(long value) {
}
