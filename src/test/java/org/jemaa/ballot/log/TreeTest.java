package org.jemaa.ballot.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tree against the published vectors of Certificate Transparency, and against the definition of RFC 6962 written down as it stands there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final int MOST = 70;

    /** The leaves of the reference implementation's tests (google/certificate-transparency, merkle_tree_test). */
    private static final List<byte[]> REFERENCE = List.of(hex(""), hex("00"), hex("10"), hex("2021"), hex("3031"), hex("40414243"),
        hex("5051525354555657"), hex("606162636465666768696a6b6c6d6e6f"));
    private static final String[] REFERENCE_ROOTS = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

    @Test
    void the_published_roots_come_out() {
        for (int size = 0; size <= REFERENCE.size(); size++) {
            assertEquals(REFERENCE_ROOTS[size], HEX.formatHex(edge(REFERENCE.subList(0, size)).root()), size + " leaves");
            assertEquals(REFERENCE_ROOTS[size], HEX.formatHex(tree(REFERENCE).root(size)), size + " leaves");
        }
    }

    @Test
    void the_published_inclusion_paths_come_out() {
        assertPath(tree(REFERENCE).inclusion(0, 1).path());
        assertPath(tree(REFERENCE).inclusion(0, 8).path(), "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertPath(tree(REFERENCE).inclusion(5, 8).path(), "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(tree(REFERENCE).inclusion(2, 3).path(), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertPath(tree(REFERENCE).inclusion(1, 5).path(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void the_published_consistency_paths_come_out() {
        assertPath(tree(REFERENCE).consistency(1, 1).path());
        assertPath(tree(REFERENCE).consistency(1, 8).path(), "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertPath(tree(REFERENCE).consistency(6, 8).path(), "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(tree(REFERENCE).consistency(2, 5).path(), "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void edge_and_tree_agree_with_the_definition_at_every_size() {
        var edge = Edge.empty();
        List<byte[]> leaves = leaves();
        for (int size = 0; size <= MOST; size++) {
            byte[] expected = defined(leaves.subList(0, size));
            assertArrayEquals(expected, edge.root(), size + " leaves");
            assertArrayEquals(expected, tree(leaves).root(size), size + " leaves");
            List<byte[]> roots = Edge.places(size).stream().map(hashes(leaves)::get).toList();
            assertArrayEquals(expected, new Edge(size, roots).root(), "an edge read back");
            edge.append(TreeHash.leaf(leaves.get(size)));
        }
    }

    @Test
    void every_leaf_is_shown_at_every_size_and_no_other_leaf_or_place_is() {
        List<byte[]> leaves = leaves();
        Tree tree = tree(leaves);
        for (int size = 1; size <= MOST; size++) {
            byte[] root = defined(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                byte[] leaf = TreeHash.leaf(leaves.get(index));
                assertTrue(proof.holds(leaf, root), index + " of " + size);
                assertFalse(proof.holds(TreeHash.leaf(leaves.get(index + 1)), root));
                for (int other = 0; other < size; other++) {
                    assertEquals(other == index, new InclusionProof(other, size, proof.path()).holds(leaf, root), index + " shown as " + other);
                }
                assertFalse(new InclusionProof(-1, size, proof.path()).holds(leaf, root));
                assertFalse(new InclusionProof(size, size, proof.path()).holds(leaf, root));
                for (List<byte[]> wrong : mutations(proof.path())) {
                    assertFalse(new InclusionProof(index, size, wrong).holds(leaf, root), index + " of " + size);
                }
            }
        }
    }

    @Test
    void every_size_continues_every_earlier_one_and_no_other_history() {
        List<byte[]> leaves = leaves();
        Tree tree = tree(leaves);
        for (int later = 0; later <= MOST; later++) {
            byte[] laterRoot = defined(leaves.subList(0, later));
            for (int earlier = 0; earlier <= later; earlier++) {
                byte[] earlierRoot = defined(leaves.subList(0, earlier));
                ConsistencyProof proof = tree.consistency(earlier, later);
                assertTrue(proof.holds(earlierRoot, laterRoot), earlier + " to " + later);
                assertFalse(proof.holds(flipped(earlierRoot), laterRoot), earlier + " to " + later);
                assertEquals(earlier == 0 && later > 0, proof.holds(earlierRoot, flipped(laterRoot)), "only nothing is continued by anything");
                for (List<byte[]> wrong : mutations(proof.path())) {
                    assertFalse(new ConsistencyProof(earlier, later, wrong).holds(earlierRoot, laterRoot), earlier + " to " + later);
                }
            }
        }
    }

    @Test
    void a_leaf_changed_afterwards_breaks_consistency_at_every_earlier_size_that_held_it() {
        List<byte[]> leaves = leaves();
        var changed = new ArrayList<>(leaves);
        changed.set(4, hex("ff"));
        for (int earlier = 5; earlier <= 40; earlier++) {
            assertFalse(tree(changed).consistency(earlier, 41).holds(defined(leaves.subList(0, earlier)), defined(changed.subList(0, 41))), "from " + earlier);
        }
    }

    @Test
    void a_node_cannot_be_shown_as_a_leaf() {
        byte[] left = TreeHash.leaf(hex("01"));
        byte[] right = TreeHash.leaf(hex("02"));
        byte[] both = HEX.parseHex(HEX.formatHex(left) + HEX.formatHex(right));
        assertFalse(new InclusionProof(0, 1, List.of()).holds(TreeHash.leaf(both), TreeHash.node(left, right)));
    }

    @Test
    void proofs_of_a_tree_that_could_hold_everybody_stay_short() {
        long size = (1L << 40) - 1;
        assertEquals(40, Edge.places(size).size());
        assertEquals(40, new Tree(place -> TreeHash.empty()).inclusion(0, size).path().size());
        assertTrue(Tree.needed(tree -> tree.inclusion(12_345_678, size)).size() < 2 * 40);
        assertTrue(Tree.needed(tree -> tree.consistency(12_345_678, size)).size() < 2 * 40);
    }

    @Test
    void what_is_out_of_bounds_is_refused() {
        Tree tree = tree(leaves());
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(3, 3));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(4, 3));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Edge(3, List.of(TreeHash.empty())));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(0, 1, List.of(new byte[31])));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(0, 1, java.util.Collections.nCopies(65, TreeHash.empty())));
    }

    /** RFC 6962, section 2.1, word for word. */
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return TreeHash.leaf(leaves.get(0));
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return TreeHash.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> leaves() {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i <= MOST; i++) {
            leaves.add(("leaf " + i).getBytes(StandardCharsets.US_ASCII));
        }
        return leaves;
    }

    private static Edge edge(List<byte[]> leaves) {
        var edge = Edge.empty();
        leaves.forEach(leaf -> edge.append(TreeHash.leaf(leaf)));
        return edge;
    }

    private static Tree tree(List<byte[]> leaves) {
        Map<Place, byte[]> hashes = hashes(leaves);
        return new Tree(hashes::get);
    }

    private static Map<Place, byte[]> hashes(List<byte[]> leaves) {
        var hashes = new HashMap<Place, byte[]>();
        var edge = Edge.empty();
        for (int index = 0; index < leaves.size(); index++) {
            List<byte[]> ending = edge.append(TreeHash.leaf(leaves.get(index)));
            for (int level = 0; level < ending.size(); level++) {
                var place = new Place(level, index >> level);
                assertEquals(index, place.lastLeaf());
                hashes.put(place, ending.get(level));
            }
        }
        return hashes;
    }

    /** Every hash changed, left out, doubled and swapped with the next, and one too many at either end. */
    private static List<List<byte[]>> mutations(List<byte[]> path) {
        var all = new ArrayList<List<byte[]>>();
        for (int i = 0; i < path.size(); i++) {
            var flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i)));
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            var longer = new ArrayList<>(path);
            longer.add(i, path.get(i));
            var swapped = new ArrayList<>(path);
            java.util.Collections.swap(swapped, i, (i + 1) % path.size());
            all.addAll(List.of(flipped, shorter, longer));
            if (path.size() > 1) {
                all.add(swapped);
            }
        }
        var before = new ArrayList<>(path);
        before.add(0, TreeHash.empty());
        var behind = new ArrayList<>(path);
        behind.add(TreeHash.empty());
        all.addAll(List.of(before, behind));
        return all;
    }

    private static byte[] flipped(byte[] hash) {
        byte[] other = hash.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    private static void assertPath(List<byte[]> path, String... expected) {
        assertEquals(List.of(expected), path.stream().map(HEX::formatHex).toList());
    }

    private static byte[] hex(String digits) {
        return HEX.parseHex(digits);
    }
}
