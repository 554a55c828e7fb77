package org.jemaa.notification;

import java.util.List;

/**
 * What is said, in one language: a subject and parts from top to bottom. Plain text, without any mark-up; how it looks as an e-mail is
 * decided where it is written as one. A subject holds nothing secret: telephones show it on locked screens.
 */
public record Message(String language, String subject, List<Part> parts) {

    public Message {
        if (!language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("not a language code: " + language);
        }
        subject = subject.replaceAll("\\p{C}+", " ").strip();
        parts = List.copyOf(parts);
    }

    /** A paragraph, a code that is to be typed (with whose it is), or an address to go to. */
    public sealed interface Part {

        /** On one line, for those who want to see what is written; a code is not for them. */
        default String shown() {
            return this instanceof Link link ? link.text + ": " + link.address : this instanceof Text paragraph ? paragraph.text : "";
        }

        record Text(String text) implements Part {
        }

        record Code(String label, String symbols) implements Part {
        }

        record Link(String text, String address) implements Part {
        }
    }
}
