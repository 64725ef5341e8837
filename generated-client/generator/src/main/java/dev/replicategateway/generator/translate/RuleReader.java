package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Rules.Kind;
import dev.replicategateway.generator.model.Rules.Rule;
import dev.replicategateway.generator.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the rules that bind values of a type; others say nothing about it. */
final class RuleReader {
  private final Warnings warnings;

  RuleReader(Warnings warnings) {
    this.warnings = warnings;
  }

  Rules read(Type type, MergedSchema merged) {
    List<Rule> own = new ArrayList<>();
    if (type instanceof Type.Scalar scalar && scalar.kind().isNumeric()) {
      addBound(own, merged, "minimum", "exclusiveMinimum");
      addBound(own, merged, "maximum", "exclusiveMaximum");
      add(own, merged, "multipleOf", Kind.MULTIPLE_OF);
    }
    if (type instanceof Type.Scalar scalar && scalar.kind().isText()) {
      add(own, merged, "minLength", Kind.MIN_LENGTH);
      add(own, merged, "maxLength", Kind.MAX_LENGTH);
      addPatterns(own, merged);
    }
    if (type instanceof Type.ListOf) {
      add(own, merged, "minItems", Kind.MIN_SIZE);
      add(own, merged, "maxItems", Kind.MAX_SIZE);
    } else if (type instanceof Type.MapOf || type instanceof Type.FreeForm) {
      add(own, merged, "minProperties", Kind.MIN_SIZE);
      add(own, merged, "maxProperties", Kind.MAX_SIZE);
    }
    return own.isEmpty() ? Rules.NONE : new Rules(List.copyOf(own));
  }

  private static void add(List<Rule> own, MergedSchema merged, String keyword, Kind kind) {
    JsonNode bound = merged.keywords.get(keyword);
    if (bound == null || bound.isNull()) {
      return;
    }
    if (!bound.isNumber() || (kind == Kind.MULTIPLE_OF && bound.decimalValue().signum() <= 0)) {
      throw merged.schema.at(keyword).error("expected a number above 0, but it is " + bound);
    }
    String argument = bound.decimalValue().toPlainString();
    if (kind.isInt()) {
      BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
      argument = String.valueOf(bound.decimalValue().min(most).intValue());
    }
    own.add(new Rule(kind, argument));
  }

  /** In OpenAPI 3.0, exclusiveMinimum says how minimum is meant; in 3.1 it is a bound itself. */
  private static void addBound(
      List<Rule> own, MergedSchema merged, String keyword, String exclusiveKeyword) {
    boolean isLower = keyword.equals("minimum");
    JsonNode bound = merged.keywords.get(keyword);
    JsonNode exclusive = merged.keywords.get(exclusiveKeyword);
    boolean isExclusive = exclusive != null && exclusive.isBoolean() && exclusive.asBoolean();
    if (exclusive != null && exclusive.isNumber()) {
      int order = bound == null ? 0 : exclusive.decimalValue().compareTo(bound.decimalValue());
      if (bound == null || (isLower ? order >= 0 : order <= 0)) {
        bound = exclusive;
        isExclusive = true;
      }
    }
    if (bound != null && bound.isNumber()) {
      Kind inclusiveKind = isLower ? Kind.AT_LEAST : Kind.AT_MOST;
      Kind exclusiveKind = isLower ? Kind.MORE_THAN : Kind.LESS_THAN;
      own.add(
          new Rule(
              isExclusive ? exclusiveKind : inclusiveKind, bound.decimalValue().toPlainString()));
    }
  }

  private void addPatterns(List<Rule> own, MergedSchema merged) {
    for (String pattern : merged.patterns) {
      try {
        if (!pattern.isEmpty()) {
          own.add(new Rule(Kind.PATTERN, Pattern.compile(pattern).pattern()));
        }
      } catch (PatternSyntaxException e) {
        warnings.add(
            merged.schema.at("pattern"),
            "is not checked, because Java does not know it: " + e.getDescription());
      }
    }
  }
}
