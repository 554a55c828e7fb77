/**
 * The participatory budget and its calendar: how much money, for whom, by which rules, and which of eight phases is open when.
 * Its words: budget, envelope, phase, timetable, ballot rules, counting rule; a budget is a draft until it is published.
 * It promises that phases open and close by themselves at their instants, that each opening and closing is announced exactly once
 * even with several servers, and that money and rules stay as they are from the moment the vote has opened.
 * It knows no proposal, no voter and no vote.
 */
package org.jemaa.process;
