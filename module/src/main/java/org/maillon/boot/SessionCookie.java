package org.maillon.boot;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The one cookie of the desk: sent to the desk only, unreadable for scripts, and in production never over a connection
 * that somebody could listen to. ({@code SameSite} is in {@code undertow-handlers.conf}: the API has no word for it.)
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    Installation installation;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName("maillon-desk");
        cookie.setHttpOnly(true);
        cookie.setPath(context.getContextPath() + "/desk");
        cookie.setSecure(installation.production());
    }
}
