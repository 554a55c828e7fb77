package org.jemaa.process;

public record BudgetId(long value) {
}
