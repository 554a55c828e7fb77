/**
 * Who somebody is and what they may do: accounts, passwords (Argon2id), sign-in through Apache Shiro, roles and their rights.
 * Its words: account, role, right.
 * It promises that a right which nobody granted is denied, and that a role in one municipality is worth nothing in another.
 * It knows no roll of voters: that somebody has an account says nothing about whether they may vote.
 */
package org.jemaa.identity;
