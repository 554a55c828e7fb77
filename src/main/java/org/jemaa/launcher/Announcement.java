package org.jemaa.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line that a newcomer waits for: where Jemaa is, and with which names and passwords to try it. */
final class Announcement {

    /** The objects of a flat list with three known texts; the launcher ships no JSON library. */
    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*\\}");

    private Announcement() {
    }

    static String of(String url, Console console) throws InterruptedException {
        return line(url, demonstration(url, console));
    }

    static String line(String url, String json) {
        List<String> accounts = new ArrayList<>();
        Matcher objects = OBJECT.matcher(json);
        while (objects.find()) {
            String object = objects.group();
            accounts.add(value(object, "name") + " / " + value(object, "password") + " (" + value(object, "role") + ")");
        }
        return "Jemaa is ready: " + url + (accounts.isEmpty() ? "" : "  Demonstration accounts: " + String.join(", ", accounts));
    }

    private static String value(String object, String key) {
        Matcher value = Pattern.compile("\"" + key + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(object);
        return value.find() ? value.group(1).replaceAll("\\\\(.)", "$1") : "?";
    }

    /** Waits while the demonstration is being put in place, and says what is being done. */
    private static String demonstration(String url, Console console) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "api/demonstration"))
                .timeout(Duration.ofSeconds(60)).header("Accept", "application/json").build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String told = "";
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 503) {
                String progress = value(answer.body(), "progress");
                if (progress.startsWith("failed")) {
                    throw new CannotStart("The demonstration could not be put in place: " + progress);
                }
                if (!progress.equals(told)) {
                    console.step(told.isEmpty() ? "Putting the demonstration in place (pages answer at " + url + " already)"
                            : "Putting the demonstration in place: " + progress);
                    told = progress;
                }
                Thread.sleep(300);
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
