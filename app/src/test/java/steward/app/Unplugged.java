package steward.app;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import picocli.CommandLine;

/**
 * Runs the evaluation command in a process whose Java code reaches no network: every
 * socket, channel and name fails, and is counted, so that a failure somebody swallows is
 * seen as well. The first argument is a port of this machine that somebody listens on.
 */
final class Unplugged {

    /** Everything was tried in vain, and the command never tried. */
    static final String SILENT = "nobody asked for the network";

    static final String BLOCKED = "blocked: ";

    private static final AtomicInteger TRIES = new AtomicInteger();

    private Unplugged() {
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(refused());
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException(refused());
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException(refused());
        });
        prove(Integer.parseInt(args[0]));
        TRIES.set(0);
        int code = new CommandLine(new EvaluateCommand()).execute(Arrays.copyOfRange(args, 1, args.length));
        if (TRIES.get() == 0) {
            System.out.println(SILENT);
        }
        System.exit(code);
    }

    /** Tries every way out there is. */
    private static void prove(int port) {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Stream
            .of(new Way("socket", () -> new Socket(here.getAddress(), port).close()),
                    new Way("server socket", () -> new ServerSocket(0).close()),
                    new Way("datagram socket", () -> new DatagramSocket().close()),
                    new Way("channel", () -> SocketChannel.open(here).close()),
                    new Way("server channel", () -> ServerSocketChannel.open().close()),
                    new Way("datagram channel", () -> DatagramChannel.open().close()),
                    new Way("name", () -> InetAddress.getByName("example.org")))
            .filter(Way::isBlocked)
            .forEach(way -> System.out.println(BLOCKED + way.name));
    }

    private static String refused() {
        TRIES.incrementAndGet();
        return "the network is unplugged";
    }

    private interface Attempt {

        void run() throws IOException;

    }

    private record Way(String name, Attempt attempt) {

        boolean isBlocked() {
            int before = TRIES.get();
            try {
                attempt.run();
                return false;
            }
            catch (IOException | RuntimeException ex) {
                return TRIES.get() > before;
            }
        }

    }

    /** For the system property that names what opens channels. */
    public static final class Channels extends SelectorProvider {

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw new IOException(refused());
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw new IOException(refused());
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw new IOException(refused());
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw new IOException(refused());
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw new IOException(refused());
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw new IOException(refused());
        }

    }

    /** A service the platform looks for on the class path. */
    public static final class Names extends InetAddressResolverProvider implements InetAddressResolver {

        @Override
        public InetAddressResolver get(Configuration configuration) {
            return this;
        }

        @Override
        public String name() {
            return "unplugged";
        }

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            throw new UnknownHostException(refused());
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException(refused());
        }

    }

}
