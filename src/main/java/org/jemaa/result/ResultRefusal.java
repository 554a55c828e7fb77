package org.jemaa.result;

enum ResultRefusal {
    VOTE_NOT_OVER, COUNT_RUNNING, OTHER_RESULT, NOT_COUNTED, NOT_CONFIRMED, NOT_WHAT_YOU_SAW
}
