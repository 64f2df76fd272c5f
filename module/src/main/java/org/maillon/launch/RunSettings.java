package org.maillon.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the person at the console asked for with {@code -Dmaillon.…}.
 *
 * @param port where visitors and editors reach the server, on this machine only
 * @param managementPort where the server itself is managed, on this machine only
 * @param context the first part of every address, {@code /maillon} or {@code /}
 * @param data the folder that holds everything worth keeping
 * @param forwarded every setting of the module, as it is handed to the server
 */
record RunSettings(int port, int managementPort, String context, Path data, Map<String, String> forwarded) {

    static final String HOST = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_THREADS = 256;
    private static final Pattern CONTEXT = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+|/");

    static RunSettings from(Map<String, String> properties, Path workingFolder) throws RunRefused {
        int port = number(properties, "maillon.http.port", 8080, HIGHEST_PORT);
        int management = properties.containsKey("maillon.management.port")
                ? number(properties, "maillon.management.port", 0, HIGHEST_PORT)
                : freePort();
        String asked = properties.getOrDefault("maillon.context", "/maillon");
        String context = asked.startsWith("/") ? asked : "/" + asked;
        if (!CONTEXT.matcher(context).matches()) {
            throw new RunRefused("maillon.context must be a path such as /maillon, not “" + asked + "”.");
        }
        // The fewer threads read and write, the more each finds to do when it wakes; the others make what is not ready.
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = number(properties, "maillon.http.threads", Math.max(1, processors / 2), MOST_THREADS);
        Path data = workingFolder
                .resolve(properties.getOrDefault("maillon.data", "maillon-data"))
                .toAbsolutePath()
                .normalize();
        Map<String, String> forwarded = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith("maillon.")) {
                forwarded.put(name, value);
            }
        });
        forwarded.put("maillon.context", context);
        forwarded.put("maillon.data", data.toString());
        forwarded.put("maillon.http.threads", Integer.toString(threads));
        return new RunSettings(port, management, context, data, forwarded);
    }

    /** Where a person starts to look around. */
    URI address() {
        return URI.create("http://localhost:" + port + (context.endsWith("/") ? context : context + "/"));
    }

    void checkPorts() throws RunRefused {
        checkFree(port, "maillon.http.port");
        checkFree(managementPort, "maillon.management.port");
    }

    private static void checkFree(int port, String name) throws RunRefused {
        try (ServerSocket probe = new ServerSocket()) {
            // As the server itself will: a connection of the last run that is still fading is no obstacle.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException busy) {
            throw new RunRefused(
                    "Port " + port + " is already in use on this machine; stop what uses it, or choose another one with"
                            + " -D" + name + "=.",
                    busy);
        }
    }

    private static int number(Map<String, String> properties, String name, int otherwise, int highest)
            throws RunRefused {
        String text = properties.getOrDefault(name, Integer.toString(otherwise));
        String refusal = name + " must be a number from 1 to " + highest + ", not “" + text + "”.";
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new RunRefused(refusal, notANumber);
        }
        throw new RunRefused(refusal);
    }

    private static int freePort() throws RunRefused {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new RunRefused("No free port could be found on this machine: " + none.getMessage(), none);
        }
    }
}
