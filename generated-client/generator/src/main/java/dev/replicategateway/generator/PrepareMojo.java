package dev.replicategateway.generator;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Prepares the generation of sources: where something that decides them has changed, they are
 * removed; otherwise the property {@value #SKIP} is true, for the {@code skip} of OpenAPI
 * Generator's plug-in, which then does not even read the document.
 */
public final class PrepareMojo extends AbstractMojo {
  /** The property that is set. */
  static final String SKIP = "generation.skip";

  private MavenProject project;
  private File output;
  private File contract;
  private List<File> inputs;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      StaleOutput sources = staleOutput(output, contract, inputs);
      boolean isCurrent = sources.isCurrent();
      if (!isCurrent) {
        sources.remove();
      }
      project.getProperties().setProperty(SKIP, String.valueOf(isCurrent));
    } catch (IllegalStateException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("The generated sources cannot be prepared: " + e, e);
    }
  }

  static StaleOutput staleOutput(File output, File contract, List<File> inputs) {
    List<Path> all =
        Stream.concat(Stream.of(contract), inputs.stream())
            .map(File::toPath)
            .collect(Collectors.toList());
    return new StaleOutput(output.toPath(), all);
  }
}
