package org.jemaa.container;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very WAR that Maven has built, with the tests and a door for them. */
final class Application {

    private static final String WEB_XML = "/WEB-INF/web.xml";
    private static final String FIRST_OF_OURS = "<filter-mapping><filter-name>site</filter-name>";
    private static final String DOOR = "<filter><filter-name>test-door</filter-name><filter-class>" + TestDoor.class.getName()
            + "</filter-class></filter>";
    private static final String DOOR_MAPPING = "<filter-mapping><filter-name>test-door</filter-name><url-pattern>"
            + TestDoor.PATH + "</url-pattern></filter-mapping>";

    private static boolean built;

    private Application() {
    }

    /** With a mail server that tests can start. The whole application for the first class that asks; {@link OneDeployment} needs no more than a name afterwards. */
    static synchronized WebArchive withTests() {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "jemaa.war");
        if (built) {
            return archive;
        }
        built = true;
        archive.as(ZipImporter.class).importFrom(new File("target/jemaa.war"));
        WebArchive tests = ShrinkWrap.create(WebArchive.class).as(ExplodedImporter.class)
                .importDirectory("target/test-classes").as(WebArchive.class);
        archive.addAsLibrary(new File(GreenMail.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
        archive.merge(tests, "/WEB-INF/classes", path -> isForTheContainer(path.get()));
        return archive.setWebXML(new StringAsset(withDoor(archive)));
    }

    /** Browser walks, rehearsals, the launcher's tests and the trial of the defences run outside and need libraries that the WAR does not have. */
    private static boolean isForTheContainer(String path) {
        return !path.matches(".*/(META-INF|org/jemaa/(journey|architecture|launcher|rehearsal|defences))/.*|.*/arquillian\\.xml");
    }

    private static String withDoor(WebArchive archive) {
        try (InputStream in = archive.get(WEB_XML).getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!xml.contains(FIRST_OF_OURS)) {
                throw new IllegalStateException("web.xml has no mapping of the filter 'site': put the tests' door elsewhere");
            }
            return xml.replace(FIRST_OF_OURS, DOOR + DOOR_MAPPING + FIRST_OF_OURS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
