package org.jemaa.municipality;

import org.jemaa.shared.DomainEvent;

public record MunicipalityChanged(String slug) implements DomainEvent {
}
