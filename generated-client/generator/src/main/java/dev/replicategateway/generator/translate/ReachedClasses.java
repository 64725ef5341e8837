package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.Body;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.ClassId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes to which types lead, by way of properties, elements, branches and children. */
final class ReachedClasses {
  private final Map<ClassId, Body> bodies = new HashMap<>();
  private final Set<ClassId> reached = new HashSet<>();
  private final Deque<Type> unread = new ArrayDeque<>();

  private ReachedClasses(List<ModelClass> classes) {
    classes.forEach(each -> bodies.put(each.id(), each.body()));
  }

  static Set<ClassId> of(Collection<Type> roots, List<ModelClass> classes) {
    ReachedClasses reached = new ReachedClasses(classes);
    reached.unread.addAll(roots);
    while (!reached.unread.isEmpty()) {
      reached.read(reached.unread.remove());
    }
    return reached.reached;
  }

  private void read(Type type) {
    if (type instanceof Type.ListOf list) {
      unread.add(list.element().type());
    } else if (type instanceof Type.MapOf map) {
      unread.add(map.value().type());
    } else if (type instanceof Type.Named named && reached.add(named.id())) {
      read(bodies.get(named.id()));
    }
  }

  private void read(Body body) {
    if (body instanceof ObjectBody object) {
      object.properties().forEach(each -> unread.add(each.use().type()));
      object.children().forEach(each -> unread.add(each.type()));
      unread.add(object.undeclared().type());
    } else if (body instanceof UnionBody union) {
      union.branches().forEach(each -> unread.add(each.type()));
    }
  }
}
