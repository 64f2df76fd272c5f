package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;

/** Shows an administrator who did what. */
@ApplicationScoped
public class ReadAudit {

    @Inject
    Acting acting;

    @Inject
    AuditLog audit;

    /** The lines that match, newest first. */
    @Transactional
    public AuditLog.Page execute(AuditLog.Query query) {
        acting.with(Permission.ADMINISTER);
        return audit.list(query);
    }

    /** Everybody who ever acted. */
    @Transactional
    public List<Person> people() {
        acting.with(Permission.ADMINISTER);
        return audit.people();
    }

    /** Every kind of deed that was ever done. */
    @Transactional
    public List<String> actions() {
        acting.with(Permission.ADMINISTER);
        return audit.actions();
    }
}
