package org.maillon.editorial;

import java.util.UUID;

/**
 * What somebody was told.
 *
 * @param id never changes
 * @param person account that was told
 * @param reason why
 * @param entry what happened
 * @param isRead whether they have read it
 */
public record Notification(UUID id, String person, Reason reason, AuditEntry entry, boolean isRead) {}
