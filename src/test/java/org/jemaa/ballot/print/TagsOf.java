package org.jemaa.ballot.print;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts the elements of one kind in a document's tags. */
final class TagsOf {

    private TagsOf() {
    }

    static long count(PDDocument pdf, String kind) {
        return count(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), kind);
    }

    private static long count(COSBase node, String kind) {
        COSBase plain = node instanceof COSObject reference ? reference.getObject() : node;
        if (plain instanceof COSArray several) {
            long sum = 0;
            for (COSBase one : several) {
                sum += count(one, kind);
            }
            return sum;
        }
        return plain instanceof COSDictionary element
            ? (kind.equals(element.getNameAsString(COSName.S)) ? 1 : 0) + count(element.getDictionaryObject(COSName.K), kind) : 0;
    }
}
