package org.jemaa.defences;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A process of its own: runs the named test methods and writes one line for each method, {@code passed}, {@code failed} or {@code error}. */
final class ForkedRun implements TestExecutionListener {

    /** The test did not come to say anything: nothing was deployed, a class does not fit. */
    private static final String ERROR = "error";
    private static final Set<String> NO_WORD_OF_THE_TEST = Set.of("DeploymentException", "LifecycleException", "NoClassDefFoundError", "NoSuchMethodError",
        "ExceptionInInitializerError", "ClassNotFoundException", "VerifyError", "IncompatibleClassChangeError", "AbstractMethodError");

    private final Map<String, String> said = new LinkedHashMap<>();
    private final List<String> around = new ArrayList<>();

    /** The file to write, then {@code Class#method} once or more often. */
    public static void main(String... arguments) throws IOException {
        List<String> tests = List.of(arguments).subList(1, arguments.length);
        var listener = new ForkedRun();
        PostDiscoveryFilter chosen = descriptor ->
            FilterResult.includedIf(method(descriptor.getSource()).map(ForkedRun::name).map(tests::contains).orElse(true));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().map(test -> selectClass(test.substring(0, test.indexOf('#')))).distinct().toList()).filters(chosen).build();
        LauncherFactory.create().execute(request, listener);
        Stream<String> lines = tests.stream().map(test -> test + "\t" + listener.said.getOrDefault(test, ERROR + "\t" + listener.whyNot()));
        Files.write(Path.of(arguments[0]), lines.toList());
        System.exit(0); // a thread of the container never ends by itself
    }

    private String whyNot() {
        return around.isEmpty() ? "there is no such test, or it was left out" : String.join("; ", around);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        String why = result.getThrowable().map(ForkedRun::inOneLine).orElse("");
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        Optional<MethodSource> method = method(identifier.getSource());
        if (method.isPresent() && (identifier.isTest() || !passed)) {
            said.merge(name(method.get()), word(identifier.isTest(), result) + "\t" + why, ForkedRun::worse);
        } else if (!passed) {
            around.add(why);
        }
    }

    private static String word(boolean isTest, TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> ERROR;
            case FAILED -> isTest && result.getThrowable().map(ForkedRun::isOfTheTest).orElse(false) ? "failed" : ERROR;
        };
    }

    private static Optional<MethodSource> method(Optional<TestSource> source) {
        return source.filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static String name(MethodSource method) {
        return method.getClassName() + "#" + method.getMethodName();
    }

    /** Of several runs of a method with other arguments. */
    private static String worse(String one, String other) {
        for (String word : List.of(ERROR, "failed")) {
            if (one.startsWith(word) || other.startsWith(word)) {
                return one.startsWith(word) ? one : other;
            }
        }
        return one;
    }

    /** The container packs what was thrown in it into an exception of its own, so all that is written about it is looked at. */
    private static boolean isOfTheTest(Throwable thrown) {
        var written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written, true));
        return NO_WORD_OF_THE_TEST.stream().noneMatch(written.toString()::contains);
    }

    private static String inOneLine(Throwable thrown) {
        thrown.printStackTrace();
        return thrown.toString().replaceAll("\\s+", " ");
    }
}
