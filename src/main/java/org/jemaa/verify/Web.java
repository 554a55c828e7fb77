package org.jemaa.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the one server that the command line names, for so many bytes and no more. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private Web() {
    }

    static byte[] get(String address, int most) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        get(address, bytes, most);
        return bytes.toByteArray();
    }

    static void load(String address, Path into, long most) throws IOException, InterruptedException {
        try (OutputStream out = Files.newOutputStream(into)) {
            get(address, out, most);
        }
    }

    private static void get(String address, OutputStream out, long most) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept-Encoding", "identity").GET().build();
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new IOException(address + " does not answer: " + unreachable, unreachable);
        }
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            var buffer = new byte[1 << 16];
            long seen = 0;
            for (int read; (read = in.read(buffer)) >= 0;) {
                seen += read;
                if (seen > most) {
                    throw new IOException(address + " sends more than " + most + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
