package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jemaa.result.files.PublishedFile;

/** A file of a result, made when the vote was counted, so that what is loaded years later is what was published. Never changed. */
@Entity
@Table(name = "result_file")
class ResultFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "count_id")
    private long countId;
    private String name;
    @Column(name = "media_type")
    private String mediaType;
    private int size;
    private String seal;
    @Lob
    private byte[] content;

    protected ResultFile() {
    }

    ResultFile(long countId, PublishedFile file) {
        this.countId = countId;
        name = file.name();
        mediaType = file.mediaType();
        size = file.size();
        seal = file.seal();
        content = file.gzipped();
    }

    PublishedFile file() {
        return new PublishedFile(name, mediaType, size, seal, content);
    }
}
