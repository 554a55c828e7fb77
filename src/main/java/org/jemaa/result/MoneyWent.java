package org.jemaa.result;

import java.util.List;
import org.jemaa.shared.Money;

/**
 * The winners that the supporters of a lost project paid for.
 *
 * @param most   those that they paid most for, the largest amount first
 * @param others how many further winners they paid for
 */
public record MoneyWent(List<Payment> most, int others) {

    /** @param winner by reference. {@code amount}: what these supporters paid for it together, rounded down */
    public record Payment(String winner, Money amount) {
    }

    public MoneyWent {
        most = List.copyOf(most);
    }
}
