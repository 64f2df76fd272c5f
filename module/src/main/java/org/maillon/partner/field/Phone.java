package org.maillon.partner.field;

/**
 * A phone number.
 *
 * @param number in E.164, {@code +33199001234}: what a phone dials
 * @param display as people of its country write it, {@code 01 99 00 12 34}
 */
public record Phone(String number, String display) {}
