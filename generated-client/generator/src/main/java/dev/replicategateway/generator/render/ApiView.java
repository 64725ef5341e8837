package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api;
import dev.replicategateway.generator.model.Api.Operation;
import java.util.ArrayList;
import java.util.List;

/** A Retrofit interface as its template sees it. */
record ApiView(String name, List<String> description, List<MethodView> methods) {
  static ApiView of(Api api, JavaFile file) {
    List<MethodView> methods = new ArrayList<>();
    for (Operation operation : api.operations()) {
      methods.addAll(MethodView.of(operation, file));
      // An optional body is left out by a method that does not take it.
      if (operation.body() != null && !operation.body().isRequired()) {
        methods.addAll(MethodView.of(operation.withoutBody(), file));
      }
    }
    List<String> description =
        api.description().isBlank()
            ? List.of("The operations of " + Javadoc.code(api.tag()) + ".")
            : Javadoc.paragraphs(api.description(), 0);
    return new ApiView(api.name(), Javadoc.comment(description), methods);
  }
}
