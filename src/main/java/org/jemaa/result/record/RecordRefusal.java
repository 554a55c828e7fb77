package org.jemaa.result.record;

enum RecordRefusal {
    UNDERTAKING_NOT_ACCEPTED, NO_UNDERTAKING
}
