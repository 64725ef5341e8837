package dev.replicategateway.generator.model;

/** The Java type of a schema, null aside. */
public sealed interface Type {
  /** Any JSON value. */
  record Any() implements Type {}

  /** An object of any values. */
  record FreeForm() implements Type {}

  /** A JSON string, number or boolean. */
  record Scalar(Kind kind) implements Type {}

  /** A list, or a set if no element may stand in it twice. */
  record ListOf(Use element, boolean isUnique) implements Type {}

  /** An object of values of one type. */
  record MapOf(Use value) implements Type {}

  /** A generated class. */
  record Named(ClassId id) implements Type {}

  /** What tells classes apart before they have a name: the place of the schema. */
  record ClassId(String place) {}

  /** The kinds of scalars. */
  enum Kind {
    STRING("java.lang.String", null, "STRING"),
    /** A string that no text for people shows. */
    PASSWORD("java.lang.String", null, "STRING"),
    /** Octets, of which only a body or a part is made. */
    BINARY("java.lang.String", null, "STRING"),
    BOOLEAN("java.lang.Boolean", "boolean", "BOOLEAN"),
    INTEGER("java.lang.Integer", "int", "INTEGER"),
    LONG("java.lang.Long", "long", "LONG"),
    DOUBLE("java.lang.Double", "double", "DOUBLE"),
    DECIMAL("java.math.BigDecimal", null, "DECIMAL"),
    DATE_TIME("java.time.OffsetDateTime", null, "DATE_TIME"),
    DATE("java.time.LocalDate", null, "DATE"),
    UUID("java.util.UUID", null, "IDENTIFIER"),
    URI("java.net.URI", null, "ADDRESS"),
    BYTES("okio.ByteString", null, "BYTES");

    private final String qualifiedName;
    private final String primitive;
    private final String adapter;

    Kind(String qualifiedName, String primitive, String adapter) {
      this.qualifiedName = qualifiedName;
      this.primitive = primitive;
      this.adapter = adapter;
    }

    /** The Java class, with its package. */
    public String qualifiedName() {
      return qualifiedName;
    }

    /** Whether Java has a primitive type for it. */
    public boolean isPrimitive() {
      return primitive != null;
    }

    /** The primitive type, where there is one. */
    public String primitive() {
      return primitive;
    }

    /** The name of its adapter among the support classes' scalars. */
    public String adapter() {
      return adapter;
    }

    /** Whether JSON has a number for it. */
    public boolean isNumeric() {
      return this == INTEGER || this == LONG || this == DOUBLE || this == DECIMAL;
    }

    /** Whether rules for a string's text bind it. */
    public boolean isText() {
      return this == STRING
          || this == PASSWORD
          || this == UUID
          || this == URI
          || this == BINARY
          || this == BYTES;
    }
  }
}
