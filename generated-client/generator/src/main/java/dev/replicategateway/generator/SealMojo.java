package dev.replicategateway.generator;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Notes what sources were generated from, once all of them have been. */
public final class SealMojo extends AbstractMojo {
  private MavenProject project;
  private File output;
  private File contract;
  private List<File> inputs;

  @Override
  public void execute() throws MojoExecutionException {
    if (Boolean.parseBoolean(project.getProperties().getProperty(PrepareMojo.SKIP))) {
      return;
    }
    try {
      PrepareMojo.staleOutput(output, contract, inputs).seal();
    } catch (IOException e) {
      throw new MojoExecutionException("The generated sources cannot be sealed: " + e, e);
    }
  }
}
