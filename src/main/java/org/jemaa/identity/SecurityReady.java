package org.jemaa.identity;

import org.jemaa.shared.DomainEvent;

/** Fired once at start, when accounts can act. */
public record SecurityReady() implements DomainEvent {
}
