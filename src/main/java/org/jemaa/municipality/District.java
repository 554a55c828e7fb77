package org.jemaa.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jemaa.shared.LocalText;

/** A part of a municipality with a code that imported files use. It may be renamed and never goes: old results name it. */
@Entity
@Table(name = "municipality_district")
class District {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private LocalText name;
    private int position;

    protected District() {
    }

    District(String code, LocalText name, int position) {
        this.code = code;
        this.name = name;
        this.position = position;
    }

    String code() {
        return code;
    }

    void rename(LocalText newName) {
        name = newName;
    }

    DistrictCard card() {
        return new DistrictCard(id, code, name);
    }
}
