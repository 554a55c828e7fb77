package org.jemaa.result.web;

/** A file to load. {@code seal} is empty where the file is made anew for each language or time. */
public record FileLine(String label, String href, String kind, String seal) {
}
