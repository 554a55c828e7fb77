package org.jemaa.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.notification.OutboxBoard;
import org.jemaa.notification.ReadPostBox;

/** Whether letters wait that cannot leave, for the desk's first page. */
@Named
@RequestScoped
public class NoticeTasksView {

    @Inject
    private OutboxBoard board;
    @Inject
    private ReadPostBox postBox;
    @Inject
    private CurrentMunicipality here;
    private OutboxBoard.Obstacle obstacle;
    private long waiting;

    @PostConstruct
    void load() {
        obstacle = board.obstacle();
        waiting = obstacle == null ? 0 : board.waiting(here.id());
    }

    public boolean isStuck() {
        return waiting > 0;
    }

    public long getWaiting() {
        return waiting;
    }

    public String getObstacle() {
        return obstacle == null ? null : obstacle.name();
    }

    public boolean isPostBoxThere() {
        return postBox.isThere();
    }
}
