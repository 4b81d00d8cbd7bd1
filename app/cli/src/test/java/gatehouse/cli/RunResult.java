package gatehouse.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** How one run of the terminal ended, and what it wrote. */
record RunResult(int exit, String out, String err) {
    /** Standard output as one document; fails when there is anything else. */
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
