package org.jemaa.recount;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The end of the help: every rule in three lines with its source, the exit codes, and examples. */
final class Help implements IModelTransformer, IVersionProvider {

    @Override
    public CommandSpec transform(CommandSpec command) {
        command.usageMessage().footer(footer().toArray(String[]::new));
        return command;
    }

    private static List<String> footer() {
        List<String> lines = new ArrayList<>(List.of("", "Rules:"));
        for (RuleName rule : RuleName.values()) {
            lines.add("  " + rule.text());
            rule.explanation().forEach(line -> lines.add("      " + line));
        }
        lines.addAll(List.of("", "Exit codes:", "  0   everything was counted, or no file has an error",
                "  1   a file or a run could not be counted (the others were), a file has an error (--validate),",
                "      or the output could not be written", "  2   wrong use",
                "", "Examples:", "  java -jar jemaa-count.jar lodz_2024.pb",
                "  java -jar jemaa-count.jar --rule equal-shares --ties cost,votes,lot:2027-05-03 lodz_2024.pb",
                "  java -jar jemaa-count.jar --format jsonl --run greedy --run equal-shares:cost:add1:integral *.pb",
                "  java -jar jemaa-count.jar --simulate lodz_2024.pb"));
        return lines;
    }

    @Override
    public String[] getVersion() {
        String version = Recount.class.getPackage().getImplementationVersion();
        return new String[]{"Jemaa count " + (version == null ? "(not packaged)" : version)};
    }
}
