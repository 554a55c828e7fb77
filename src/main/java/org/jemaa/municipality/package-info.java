/**
 * Which municipalities live in this installation, and what each looks like: name, languages, currency, time zone, districts, seal, colour.
 * Its words: municipality, district, seal, accent colour.
 * It promises that every request under /{municipality}/ knows its municipality, and that nothing of another one is reachable from it.
 * It knows nothing of people, money to share out or votes.
 */
package org.jemaa.municipality;
