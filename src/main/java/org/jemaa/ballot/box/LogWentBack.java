package org.jemaa.ballot.box;

/** The log is not the one that this server signed. Nothing was taken and nothing is signed until officials have decided. */
public class LogWentBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogWentBack(String slug) {
        super("the log of vote " + slug + " is not the one that was signed");
    }
}
