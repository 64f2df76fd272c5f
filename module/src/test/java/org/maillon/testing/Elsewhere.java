package org.maillon.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Somebody at another address of this machine: the whole of 127.0.0.0/8 leads to it, so that a test can make one address wait
 * without making the others wait with it.
 *
 * @param address such as {@code 127.0.0.77}
 */
public record Elsewhere(String address) {

    /**
     * The first line of the answer to a request from there.
     *
     * @param fields lines of the request, each with its end
     */
    public String asks(URI address, String fields) throws IOException {
        InetAddress from = InetAddress.getByName(this.address);
        try (Socket socket = new Socket(address.getHost(), address.getPort(), from, 0)) {
            String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\n" + fields + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(0, text.indexOf("\r\n"));
        }
    }
}
