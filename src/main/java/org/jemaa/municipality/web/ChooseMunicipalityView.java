package org.jemaa.municipality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;

@Named
@RequestScoped
public class ChooseMunicipalityView {

    @Inject
    private MunicipalityBoard board;

    public List<MunicipalityCard> getAll() {
        return board.all();
    }
}
