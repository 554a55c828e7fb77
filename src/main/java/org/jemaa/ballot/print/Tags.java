package org.jemaa.ballot.print;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What each piece of a page is (heading, paragraph, list), for screen readers: ISO 32000-1, 14.7. Every copy of the pages gets its
 * own tree, because an element belongs to one page.
 */
final class Tags {

    private static final COSName PART = COSName.getPDFName("Part");

    private final COSDictionary root;
    private final COSDictionary original;
    private final COSDictionary whole = new COSDictionary();
    private final COSArray parts = new COSArray();
    private final COSArray owners = new COSArray();
    private int nextKey;

    Tags(PDDocument document) {
        root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        COSBase first = root.getDictionaryObject(COSName.K);
        original = (COSDictionary) (first instanceof COSArray several ? several.getObject(0) : first);
        whole.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        whole.setItem(COSName.S, COSName.DOCUMENT);
        whole.setItem(COSName.P, root);
        whole.setItem(COSName.LANG, original.getItem(COSName.LANG));
        whole.setItem(COSName.K, parts);
    }

    /** The elements of one copy. */
    static final class Part {

        private final COSDictionary element;
        private final Map<COSDictionary, COSArray> ofPage = new IdentityHashMap<>();

        private Part(COSDictionary element) {
            this.element = element;
        }

        /** A paragraph more at the end of that page. @return its number there */
        int paragraph(org.apache.pdfbox.pdmodel.PDPage page) {
            COSArray owners = ofPage.get(page.getCOSObject());
            var paragraph = new COSDictionary();
            paragraph.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
            paragraph.setItem(COSName.S, COSName.P);
            paragraph.setItem(COSName.P, element);
            paragraph.setItem(COSName.PG, page.getCOSObject());
            paragraph.setInt(COSName.K, owners.size());
            ((COSArray) element.getDictionaryObject(COSName.K)).add(paragraph);
            owners.add(paragraph);
            return owners.size() - 1;
        }
    }

    /** @param pages each page of the original with its copy */
    Part copy(Map<COSDictionary, COSDictionary> pages) {
        var element = new COSDictionary();
        var part = new Part(element);
        pages.values().forEach(page -> {
            var ofPage = new COSArray();
            part.ofPage.put(page, ofPage);
            page.setInt(COSName.STRUCT_PARENTS, nextKey);
            owners.add(COSInteger.get(nextKey++));
            owners.add(ofPage);
        });
        fill(element, original, whole, pages, part);
        element.setItem(COSName.S, PART);
        if (!(element.getDictionaryObject(COSName.K) instanceof COSArray)) {
            var children = new COSArray();
            children.add(element.getDictionaryObject(COSName.K));
            element.setItem(COSName.K, children);
        }
        parts.add(element);
        return part;
    }

    void finish() {
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, owners);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, nextKey);
        root.setItem(COSName.K, whole);
    }

    private static COSDictionary fill(COSDictionary copy, COSDictionary from, COSDictionary parent, Map<COSDictionary, COSDictionary> pages, Part part) {
        from.entrySet().forEach(entry -> copy.setItem(entry.getKey(), entry.getValue()));
        copy.setItem(COSName.P, parent);
        COSDictionary page = pages.get(from.getCOSDictionary(COSName.PG));
        if (page != null) {
            copy.setItem(COSName.PG, page);
        }
        COSBase children = from.getDictionaryObject(COSName.K);
        if (children != null) {
            copy.setItem(COSName.K, child(children, copy, page, pages, part));
        }
        return copy;
    }

    /** A child is a list of children, a number of a piece on the page, a reference to such a piece, or an element. */
    private static COSBase child(COSBase child, COSDictionary owner, COSDictionary page, Map<COSDictionary, COSDictionary> pages, Part part) {
        COSBase plain = child instanceof COSObject reference ? reference.getObject() : child;
        if (plain instanceof COSArray several) {
            var copy = new COSArray();
            several.forEach(one -> copy.add(child(one, owner, page, pages, part)));
            return copy;
        }
        if (plain instanceof COSInteger number) {
            own(part.ofPage.get(page), number.intValue(), owner);
            return number;
        }
        if (plain instanceof COSDictionary dictionary && dictionary.containsKey(COSName.MCID)) {
            var copy = new COSDictionary(dictionary);
            COSDictionary on = pages.getOrDefault(dictionary.getCOSDictionary(COSName.PG), page);
            copy.setItem(COSName.PG, on);
            own(part.ofPage.get(on), dictionary.getInt(COSName.MCID), owner);
            return copy;
        }
        return plain instanceof COSDictionary dictionary ? fill(new COSDictionary(), dictionary, owner, pages, part) : plain;
    }

    private static void own(COSArray ofPage, int number, COSDictionary owner) {
        while (ofPage.size() <= number) {
            ofPage.add(COSNull.NULL);
        }
        ofPage.set(number, owner);
    }
}
