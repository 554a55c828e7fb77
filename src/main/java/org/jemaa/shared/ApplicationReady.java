package org.jemaa.shared;

/** Fired once when the application has started and, where there is one, its demonstration is in place: background work begins now. */
public record ApplicationReady() implements DomainEvent {
}
