/**
 * The models of Descriptions 1.
 *
 * <p>Sells <b>tea</b>. See the <a href="https://tea.example/manual?a=1&amp;b=2">manual</a>.
 *
 * <p><b>Limits</b>
 * <pre>
 * | kind | limit |
 * |---|---|
 * | free | 5 |
 * </pre>
 */
package golden;
