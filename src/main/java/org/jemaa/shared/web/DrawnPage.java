package org.jemaa.shared.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds back what is written, until it is known whether it may be kept for others. */
final class DrawnPage extends HttpServletResponseWrapper {

    /** Its nonce is good for one answer only, and not needed: our policy allows every script that comes from a file of ours. */
    private static final Pattern SCRIPT_FROM_A_FILE = Pattern.compile("(<script [^>]*src=\"[^\"]*\"[^>]*?) nonce=\"[^\"]*\"");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(32_768);
    private ServletOutputStream stream;
    private PrintWriter writer;

    DrawnPage(HttpServletResponse response) {
        super(response);
    }

    /** The page, where nothing in it is for one visitor only: no cookie, no form, no script of its own. */
    Optional<PageStore.Kept> page(int biggest) {
        close();
        if (isCommitted() || getStatus() != SC_OK || written.size() == 0 || written.size() > biggest || containsHeader("Set-Cookie")
            || getContentType() == null || !getContentType().replace(" ", "").equalsIgnoreCase("text/html;charset=UTF-8")) {
            return Optional.empty();
        }
        String text = SCRIPT_FROM_A_FILE.matcher(written.toString(StandardCharsets.UTF_8)).replaceAll("$1");
        if (text.contains("jakarta.faces.ViewState") || text.contains("nonce=")) {
            return Optional.empty();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new PageStore.Kept(bytes, getContentType(), "W/\"" + fingerprint(bytes) + "\""));
    }

    /** Sends what was held back, unchanged. */
    void pass() throws IOException {
        close();
        if (!isCommitted() && written.size() > 0) {
            getResponse().getOutputStream().write(written.toByteArray());
        }
    }

    private void close() {
        if (writer != null) {
            writer.flush();
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(written, Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        close();
    }

    @Override
    public void resetBuffer() {
        close();
        written.reset();
    }

    @Override
    public void reset() {
        super.reset();
        close();
        written.reset();
    }

    @Override
    public void setContentLength(int length) {
        // known when all is written
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when all is written
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            written.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("not asynchronous");
        }
    }
}
