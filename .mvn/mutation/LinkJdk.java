import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Usage: LinkJdk link. Makes a symbolic link to the JDK that runs this: the one the toolchain found.
 * Pitest knows nothing of toolchains and takes a path.
 */
public final class LinkJdk {
  private LinkJdk() {}

  public static void main(String[] args) throws IOException {
    Path link = Path.of(args[0]);
    Files.createDirectories(link.getParent());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(System.getProperty("java.home")));
  }
}
