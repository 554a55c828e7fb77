package org.jemaa.bench;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * What the ballot box is measured against: the same two requests and the same rows, by plain JDBC, each request one durable transaction.
 * No rights, no checks, no signatures, no tree, no receipt. It is deployed by the benchmark alone, and is in no product.
 */
@DataSourceDefinition(name = "java:app/jdbc/roll", className = "com.mysql.cj.jdbc.MysqlDataSource", url = "${MPCONFIG=jemaa.roll.db.url}",
    user = "${MPCONFIG=jemaa.roll.db.user}", password = "${MPCONFIG=jemaa.roll.db.password}", maxPoolSize = 32, transactional = false)
@DataSourceDefinition(name = "java:app/jdbc/box", className = "com.mysql.cj.jdbc.MysqlDataSource", url = "${MPCONFIG=jemaa.box.db.url}",
    user = "${MPCONFIG=jemaa.box.db.user}", password = "${MPCONFIG=jemaa.box.db.password}", maxPoolSize = 32, transactional = false)
@WebServlet("/*")
public class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(null);

    private final AtomicLong position = new AtomicLong();
    @Resource(lookup = "java:app/jdbc/roll")
    private transient DataSource roll;
    @Resource(lookup = "java:app/jdbc/box")
    private transient DataSource box;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject sent;
        try (var reader = READERS.createReader(request.getInputStream())) {
            sent = reader.readObject();
        }
        boolean permit = request.getPathInfo().equals("/permits");
        try (Connection connection = (permit ? roll : box).getConnection()) {
            connection.setAutoCommit(false);
            if (permit) {
                Rows.permit(connection, sent);
            } else {
                Rows.paper(connection, Rows.BARE_SERVLET, position.incrementAndGet(), sent);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        byte[] answer = "{\"stored\":true}".getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
