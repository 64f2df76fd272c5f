package org.maillon.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connection on which bytes are sent as they are, sensible or not, and answers are read as they come. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI address;
    private Socket socket;
    private InputStream input;

    Wire(URI address) throws IOException {
        this.address = address;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Sends a request and reads its answer: status, fields and body, byte for byte, but the date. What ends without an
     * answer is said in brackets.
     */
    String ask(byte[] request, boolean bodiless) throws IOException {
        try {
            socket.getOutputStream().write(request);
            String answer = read(bodiless);
            if (answer.toLowerCase(Locale.ROOT).contains("\nconnection: close")) {
                reconnect();
            }
            return answer;
        } catch (SocketTimeoutException silent) {
            reconnect();
            return "(no answer)";
        } catch (IOException closed) {
            reconnect();
            return "(closed)";
        }
    }

    private void reconnect() throws IOException {
        socket.close();
        connect();
    }

    private String read(boolean bodiless) throws IOException {
        String status = line();
        List<String> fields = Stream.generate(this::lineOrEnd)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith("Date: "))
                .toList();
        byte[] body = bodiless || status.matches("\\S+ (204|304|1\\d\\d)\\b.*") ? new byte[0] : body(fields);
        return status + "\n" + fields.stream().collect(Collectors.joining("\n")) + "\n\n"
                + new String(body, StandardCharsets.ISO_8859_1);
    }

    private byte[] body(List<String> fields) throws IOException {
        for (String field : fields) {
            String small = field.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                return input.readNBytes(Integer.parseInt(field.substring(15).strip()));
            }
            if (small.startsWith("transfer-encoding: chunked")) {
                return chunks();
            }
        }
        return input.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(input.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String lineOrEnd() {
        try {
            return line();
        } catch (IOException closed) {
            return "";
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("The connection ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
