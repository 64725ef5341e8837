package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of a document, with an id for each. */
final class OperationIds {
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private OperationIds() {}

  /** Ids by "path method"; where the document has none, one is made of the two. */
  static Map<String, String> of(Node root) {
    Map<String, String> ids = new LinkedHashMap<>();
    root.members("paths")
        .forEach(
            (path, item) -> {
              for (String method : METHODS) {
                Node operation = item.resolved().at(method);
                if (!operation.isMissing()) {
                  String words = path.replaceAll("[{}]", "").replaceFirst("^/", "");
                  ids.put(path + " " + method, operation.text("operationId", words + "_" + method));
                }
              }
            });
    return ids;
  }
}
