package brokenhouse.store;

import jakarta.servlet.http.HttpServletRequest;

/** Rule 8: a back room that speaks HTTP. */
public class BackRoom {
    HttpServletRequest request;
}
