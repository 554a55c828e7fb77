package org.jemaa.shared;

/** A fact that other contexts may observe: a small immutable record of ids and values, fired inside the transaction. */
public interface DomainEvent {
}
