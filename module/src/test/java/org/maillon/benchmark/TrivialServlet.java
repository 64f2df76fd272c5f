package org.maillon.benchmark;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** The least a servlet can do: bytes, as many as the address says, with their length and their type. */
@WebServlet("/*")
public class TrivialServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient volatile byte[] bytes = new byte[0];

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = Integer.parseInt(request.getPathInfo().substring(1));
        if (bytes.length != length) {
            byte[] blank = new byte[length];
            Arrays.fill(blank, (byte) ' ');
            bytes = blank;
        }
        response.setContentType("application/json");
        response.setContentLength(length);
        response.getOutputStream().write(bytes);
    }
}
