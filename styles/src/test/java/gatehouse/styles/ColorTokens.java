package gatehouse.styles;

import java.util.HashMap;
import java.util.Map;

/** The colours of one scheme, by role. */
record ColorTokens(Map<String, String> values) {
    static ColorTokens light() {
        String all = StyleSheet.named("tokens").withoutComments();
        return new ColorTokens(colours(all.substring(0, all.indexOf("@media"))));
    }

    static ColorTokens dark() {
        String all = StyleSheet.named("tokens").withoutComments();
        String media = all.substring(all.indexOf("@media"));
        Map<String, String> merged = new HashMap<>(light().values);
        merged.putAll(colours(media.substring(media.indexOf('{') + 1)));
        return new ColorTokens(merged);
    }

    double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Map<String, String> colours(String text) {
        var colours = new HashMap<String, String>();
        for (StyleSheet.Rule rule : new StyleSheet("part", text).rules()) {
            rule.declares()
                    .forEach((name, value) -> {
                        if (value.startsWith("#")) {
                            colours.put(name, value);
                        }
                    });
        }
        return colours;
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private double luminance(String role) {
        String hex = values.get(role);
        if (hex == null || hex.length() != 7) {
            throw new IllegalArgumentException(role + " is no opaque colour: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
